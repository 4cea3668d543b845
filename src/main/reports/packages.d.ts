// What reports use of two packages that bring no types.

declare module 'fontkit' {
  export type Font = { characterSet: number[]; postscriptName: string | null }
  export type Collection = { fonts: Font[] }
  export function openSync(file: string): Font | Collection
}

declare module 'pdfmake' {
  type Access = (path: string) => boolean
  type PdfMake = {
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string | [string, string]>>): void
    setLocalAccessPolicy(isAllowed: Access): void
    setUrlAccessPolicy(isAllowed: Access): void
    setTableLayouts(layouts: Record<string, object>): void
    createPdf(definition: object): { getBuffer(): Promise<Buffer> }
  }
  const pdfmake: PdfMake
  export default pdfmake
}

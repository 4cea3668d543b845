import type { PdfDocument, PdfNode } from '#core/report/formats/pdf-node'

type Render = (content: PdfNode[], document: Pick<PdfDocument, 'title' | 'footer'>, createdAt: number) => Promise<Buffer>

/** Attributes that lead out of the picture: everything but its own parts and pictures it carries itself. */
const outward = /\s(?:xlink:)?href\s*=\s*(?:"(?!#|data:image\/(?:png|jpe?g);base64,)[^"]*"|'(?!#|data:image\/(?:png|jpe?g);base64,)[^']*')/gi
const scripts = /<script\b[\s\S]*?(?:<\/script\s*>|\/>)/gi
/** What is left of an image that led out. */
const emptyImages = /<image\b(?![^>]*\bhref)[^>]*?(?:\/>|>[\s\S]*?<\/image\s*>)/gi
/** A font face in a picture is of no use here and may be large. */
const faces = /@font-face\s*\{[^}]*\}/gi

/**
 * A picture is as untrusted as the answer it belongs to. It loses what leads out of it, and one that cannot be drawn is replaced by a sentence
 * instead of costing the report.
 */
export async function safePictures(nodes: readonly PdfNode[], render: Render): Promise<PdfNode[]> {
  const safe: PdfNode[] = []
  for (const node of nodes) {
    if (typeof node === 'string') safe.push(node)
    else if ('svg' in node) safe.push(await safePicture({ ...node, svg: clean(node.svg) }, render))
    else if ('stack' in node) safe.push({ ...node, stack: await safePictures(node.stack, render) })
    else safe.push(node)
  }
  return safe
}

const clean = (svg: string): string => svg.replace(scripts, '').replace(outward, '').replace(emptyImages, '').replace(faces, '')

async function safePicture(node: Exclude<PdfNode, string> & { svg: string }, render: Render): Promise<PdfNode> {
  try {
    await render([{ ...node, font: 'Body' }], { title: '', footer: '' }, 0)
    return node
  } catch {
    return { text: 'The diagram could not be drawn here; the HTML and JSON reports hold it.', italics: true }
  }
}

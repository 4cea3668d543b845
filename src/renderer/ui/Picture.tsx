/** A drawing kept as SVG text. As an image it can neither run scripts nor load anything. */
export function Picture({ svg, alt }: { svg: string; alt: string }) {
  return <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={alt} style={{ display: 'block', maxWidth: '100%', maxHeight: '70vh', margin: '0 auto', background: '#fff', borderRadius: 4 }} />
}

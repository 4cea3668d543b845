export function ReviewScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>ReviewScreen</h1>
}

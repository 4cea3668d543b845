export function SetScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>SetScreen</h1>
}

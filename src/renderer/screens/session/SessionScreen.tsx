export function SessionScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>SessionScreen</h1>
}

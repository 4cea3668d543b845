export function SetsScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>SetsScreen</h1>
}

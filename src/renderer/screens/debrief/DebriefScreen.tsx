export function DebriefScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>DebriefScreen</h1>
}

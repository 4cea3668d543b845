export function TodayScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>TodayScreen</h1>
}

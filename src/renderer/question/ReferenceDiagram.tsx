import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { downloadFile } from '../ui/download'
import { Picture } from '../ui/Picture'
import { ErrorState, LoadingState } from '../ui/States'
import { drawPicture, loadExcalidraw } from '../widgets/excalidraw'
import { parseScene } from '../widgets/scene'

async function draw(scene: string): Promise<string> {
  const library = await loadExcalidraw()
  const { elements, appState, files } = library.restore(parseScene(scene) as Parameters<typeof library.restore>[0], null, null)
  return drawPicture(library, { elements: elements.filter((one) => !one.isDeleted), appState, files })
}

/** The diagram a strong candidate might have drawn, from an Excalidraw scene. */
export function ReferenceDiagram({ id, scene }: { id: string; scene: string }) {
  const picture = useQuery({ queryKey: ['reference-diagram', id, scene.length], queryFn: () => draw(scene), staleTime: Number.POSITIVE_INFINITY, retry: false })
  if (picture.isPending) return <LoadingState rows={1} height={220} label="Drawing the reference diagram" />
  if (picture.isError) return <ErrorState error={picture.error} title="The diagram could not be drawn" />
  const save = () => downloadFile({ fileName: `${id}.excalidraw`, mime: 'application/json', encoding: 'utf8', content: scene })
  const enlarge = () => modals.open({ title: 'Reference diagram', size: '95%', children: <Picture svg={picture.data} alt="Reference diagram, large" /> })
  return (
    <>
      <UnstyledButton w="100%" onClick={enlarge} aria-label="Show the reference diagram large" style={{ cursor: 'zoom-in' }}>
        <Picture svg={picture.data} alt="Reference diagram" />
      </UnstyledButton>
      <Group justify="space-between" mt={6}>
        <Text size="sm" c="dimmed">
          One good answer among several: what counts are the parts and their reasons.
        </Text>
        <Button size="compact-sm" variant="subtle" leftSection={<IconDownload size={15} />} onClick={save}>
          Save the scene
        </Button>
      </Group>
    </>
  )
}

import type { Plugin } from 'vite'

export function excalidrawOffline(): Plugin

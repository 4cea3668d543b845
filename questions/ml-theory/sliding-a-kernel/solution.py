def windows(size, taps, stride, padding, dilation):
    room = size + 2 * padding - (dilation * (taps - 1) + 1)
    return room // stride + 1 if room >= 0 else 0


def convolve(image, weights, stride, padding, dilation, groups):
    height, width = len(image[0]), len(image[0][0])
    k_height, k_width = len(weights[0][0]), len(weights[0][0][0])
    rows = windows(height, k_height, stride, padding, dilation)
    columns = windows(width, k_width, stride, padding, dilation)
    if columns == 0:
        rows = 0
    per_group_in, per_group_out = len(image) // groups, len(weights) // groups

    def at(kernel, group, y, x):
        total = 0
        for i, plane in enumerate(kernel):
            channel = image[group * per_group_in + i]
            for ky, taps in enumerate(plane):
                row = y * stride + ky * dilation - padding
                if not 0 <= row < height:
                    continue
                for kx, weight in enumerate(taps):
                    column = x * stride + kx * dilation - padding
                    if 0 <= column < width:
                        total += weight * channel[row][column]
        return total

    return [
        [[at(kernel, o // per_group_out, y, x) for x in range(columns)] for y in range(rows)]
        for o, kernel in enumerate(weights)
    ]

def convolve(image, weights, stride, padding, dilation, groups):
    """Two-dimensional convolution (cross-correlation) without bias.

    image[c][y][x]: numbers, at least one channel, row and column. weights[o][i][ky][kx]: i counts within the group.
    groups divides the numbers of input and output channels.
    Returns out[o][y][x]; out[o] is [] if no window fits.
    """
    raise NotImplementedError

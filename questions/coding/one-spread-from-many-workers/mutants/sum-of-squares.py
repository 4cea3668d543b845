def pooled(chunks):
    count = sum(len(chunk) for chunk in chunks)
    total = sum(sum(chunk) for chunk in chunks)
    squares = sum(sum(value * value for value in chunk) for chunk in chunks)
    if count == 0:
        return [0, None, None]
    mean = total / count
    return [count, mean, (squares - count * mean * mean) / (count - 1) if count > 1 else None]

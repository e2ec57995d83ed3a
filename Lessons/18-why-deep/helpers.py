# What the lesson's own expressions may call; learners don't see it.


# A line of all pictures side by side: their pixels from the first to the second given.

def true_pixels(pictures, left, right):
    dots = [['#' if picture[k] else '.' for k in [left, right]] for picture in pictures]
    return '     '.join([' '.join(pair) for pair in dots])

"""Print put in order before it is read: words broken, glued, set in boxes, drawn as a grid; labels cut or crowded."""

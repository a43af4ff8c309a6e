class ViewError(Exception):
    """What the author of a view has to correct, and where."""

    def __init__(self, path, line, sentence):
        super().__init__(f"{path}:{line}: {sentence}")
        self.path = path
        self.line = line
        self.sentence = sentence

// A library needs one source even where all of its parts are headers.

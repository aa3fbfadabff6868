// The prices move here.

### The meeting, the room's view and the walk.

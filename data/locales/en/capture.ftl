### The capture line: what it becomes, and what it lacks.

### The welcome, where there is no group yet.

welcome-what = Samklang is a meeting cockpit in the terminal for a working group: its activities walk the cycle of plan, do, check and improve.
welcome-empty = There is no group here yet. What would you like to begin with?
welcome-sample = the sample: Sävsjö's plan for crime prevention
welcome-own = an empty group of your own
welcome-name = What is the group called?
welcome-name-needed = The group needs a name.

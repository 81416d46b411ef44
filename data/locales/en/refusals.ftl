### Why a rule of the group said no: one sentence a reason.

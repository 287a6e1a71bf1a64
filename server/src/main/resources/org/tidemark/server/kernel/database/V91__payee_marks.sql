-- Whether two members have the same payee: a keyed hash; unknown until a payee is named again.
ALTER TABLE platform.payee ADD mark bytea;

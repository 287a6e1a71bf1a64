-- The versions of a programme's plan are few among all events and are asked for by name.
CREATE INDEX event_adoption ON read_model.event (ledger, programme, seq) WHERE type = 'plan-adopted';

-- Registers are read by the few events that made them.
CREATE INDEX event_register ON read_model.event (ledger, type, seq)
    WHERE type IN ('shares-granted', 'weight-set');

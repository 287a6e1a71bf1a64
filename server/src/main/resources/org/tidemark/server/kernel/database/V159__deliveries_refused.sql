-- Deliveries that WeChat does not take are listed for the staff.
CREATE INDEX mini_payment_refused ON platform.mini_payment (opened_at) WHERE report = 'REFUSED';

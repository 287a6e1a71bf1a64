-- Roles by what somebody does: whoever had one of before has the nearest of now.
UPDATE platform.staff SET roles = array_to_string(ARRAY(
    SELECT DISTINCT CASE role
        WHEN 'SHOP' THEN 'OPERATIONS'
        WHEN 'MONEY' THEN 'FINANCE'
        WHEN 'PEOPLE' THEN 'SUPPORT'
        ELSE role END
    FROM unnest(string_to_array(
        CASE WHEN roles LIKE '%PEOPLE%' THEN roles || ',RISK' ELSE roles END, ',')) AS role
    ORDER BY 1), ',');

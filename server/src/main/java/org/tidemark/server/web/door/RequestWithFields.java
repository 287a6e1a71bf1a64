package org.tidemark.server.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A request with other fields than those that were sent: whoever extends it gives them as {@link
 * #getParameterMap}, and all other ways to ask for a field ask there.
 */
public abstract class RequestWithFields extends HttpServletRequestWrapper {

    protected RequestWithFields(HttpServletRequest sent) {
        super(sent);
    }

    @Override
    public final @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public final String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public final Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}

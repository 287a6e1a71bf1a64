package org.tidemark.server.trade.orders;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Of the tests alone: keeps the text of every statement that the platform prepares. */
@Component
@ConditionalOnBooleanProperty(CountedStatements.SWITCH)
class CountedStatements implements BeanPostProcessor {

    static final String SWITCH = "test.count-statements";

    private static final List<String> PREPARED = Collections.synchronizedList(new ArrayList<>());

    /** Forgets all of before. */
    static void forget() {
        PREPARED.clear();
    }

    /** Those that mention one of the words. */
    static List<String> of(List<String> words) {
        return List.copyOf(PREPARED).stream()
                .filter(sql -> words.stream().anyMatch(sql::contains))
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? proxy(DataSource.class, source, this::opened)
                : bean;
    }

    private Object opened(Method method, Object result) {
        return result instanceof Connection connection
                ? proxy(Connection.class, connection, (called, made) -> made)
                : result;
    }

    /** What to give instead of a result. */
    @FunctionalInterface
    private interface Wrapped {
        Object of(Method method, Object result);
    }

    private static Object proxy(Class<?> kind, Object inner, Wrapped wrapped) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        PREPARED.add((String) arguments[0]);
                    }
                    try {
                        return wrapped.of(method, method.invoke(inner, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                };
        return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler);
    }
}

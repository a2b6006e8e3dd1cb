package dev.signet.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens between a node's pool of connections and whoever borrows from it, to what requests ask of the database. */
public final class Statements {

    /** How the server names the threads that carry requests; what works in the background is nobody's request. */
    private static final String REQUESTS = "tomcat-handler-";

    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** The SQL that requests executed while {@code work} ran, in order, with {@code commit} and {@code rollback}. */
    public List<String> during(Runnable work) {
        heard.clear();
        work.run();
        return List.copyOf(heard);
    }

    BeanPostProcessor listening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Overheard(pool) : bean;
            }
        };
    }

    private void hear(String what) {
        if (Thread.currentThread().getName().startsWith(REQUESTS)) {
            heard.add(what);
        }
    }

    private final class Overheard extends DelegatingDataSource {

        Overheard(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return overheard(super.getConnection());
        }
    }

    private Connection overheard(Connection real) {
        return proxy(Connection.class, (_, method, arguments) -> {
            Object answer = call(real, method, arguments);
            return switch (answer) {
                case PreparedStatement statement ->
                    overheard(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                case Statement statement -> overheard(Statement.class, statement, null);
                case null, default -> {
                    if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                        hear(method.getName());
                    }
                    yield answer;
                }
            };
        });
    }

    private <S extends Statement> S overheard(Class<S> type, S real, @Nullable String prepared) {
        return proxy(type, (_, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                hear(prepared == null ? String.valueOf(arguments[0]) : prepared);
            }
            return call(real, method, arguments);
        });
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

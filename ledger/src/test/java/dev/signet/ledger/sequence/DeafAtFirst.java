package dev.signet.ledger.sequence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections whose first one ignores every LISTEN, as a pooler between node and server does. */
final class DeafAtFirst extends org.postgresql.ds.common.BaseDataSource implements DataSource {

    private static final long serialVersionUID = 1;

    private final transient DataSource hearing;
    private final transient AtomicInteger opened;

    DeafAtFirst(DataSource hearing, AtomicInteger opened) {
        this.hearing = hearing;
        this.opened = opened;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = hearing.getConnection();
        return opened.incrementAndGet() == 1 ? deaf(connection) : connection;
    }

    @Override
    public String getDescription() {
        return "deaf at first";
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped");
    }

    private static Connection deaf(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, arguments) -> method.getName().equals("createStatement")
                        ? deaf((Statement) method.invoke(connection, arguments))
                        : method.invoke(connection, arguments));
    }

    private static Statement deaf(Statement statement) {
        return proxy(
                Statement.class,
                statement,
                (method, arguments) ->
                        arguments != null && arguments[0] instanceof String sql && sql.startsWith("listen")
                                ? Boolean.FALSE
                                : method.invoke(statement, arguments));
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, T behind, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

package dev.signet.application.operator;

import dev.signet.domain.tenant.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Lists operators: all of them, or those of the caller's one tenant. */
@Service
public class ListOperators {

    static final String ALL = Operators.COLUMNS + "where id > ? order by id limit ?";
    static final String OF_TENANT = Operators.COLUMNS + "where tenant = ? and id > ? order by id limit ?";

    private final JdbcTemplate jdbc;

    ListOperators(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of operators.
     *
     * @throws OperatorRefused.NotAllowed where the caller's role does not show others
     */
    public Page<KnownOperator> list(Administrator by, PageRequest page) {
        by.require(Permission.READ_OPERATORS);
        TenantId tenant = by.tenant();
        return Page.of(
                tenant == null
                        ? jdbc.query(ALL, (row, _) -> Operators.known(row), page.after(), page.rows())
                        : jdbc.query(
                                OF_TENANT, (row, _) -> Operators.known(row), tenant.value(), page.after(), page.rows()),
                page,
                operator -> operator.id().value());
    }
}

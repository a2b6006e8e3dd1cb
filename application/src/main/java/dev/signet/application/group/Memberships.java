package dev.signet.application.group;

import dev.signet.domain.group.Membership;
import dev.signet.domain.group.TokenGroups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** The groups of a user as the one read of a sign-in or a refresh brings them along. */
public final class Memberships {

    /** The column that {@link #JOIN} gives. */
    public static final String COLUMN = "of_user.groups\n";

    /** Joins the groups to a read that calls the user's row {@code u}. */
    public static final String JOIN = """
            left join lateral (
                select json_agg(json_build_object('name', g.name, 'precedence', g.precedence, 'role', g.role)) as groups
                from lookup.group_member m join lookup.user_group g on g.id = m.group_id
                where m.user_id = u.id) of_user on true
            """;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Memberships() {}

    /** What tokens say of them. */
    public static TokenGroups of(ResultSet row) throws SQLException {
        String groups = row.getString("groups");
        return groups == null
                ? TokenGroups.NONE
                : TokenGroups.of(Arrays.asList(MAPPER.readValue(groups, Membership[].class)));
    }
}

package dev.signet.ops.cli;

/** What the user of the walk knows so far. */
final class Memory {

    final String pool;
    final String client;
    final String username;
    final String email;
    /** Long enough for any policy, and not one that anybody uses. */
    final String password;

    String id = "";
    String code = "";
    String accessToken = "";
    String refreshToken = "";
    String auditorsToken = "";

    Memory(String pool, String client, String username) {
        this.pool = pool;
        this.client = client;
        this.username = username;
        this.email = username + "@example.test";
        this.password = "Wal-king 7 " + username;
    }
}

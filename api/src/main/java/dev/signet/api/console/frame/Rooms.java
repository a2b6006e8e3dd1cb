package dev.signet.api.console.frame;

import dev.signet.application.operator.Permission;
import java.util.List;

/** The rooms of the console, in the order of its navigation: the one place that lists them. */
final class Rooms {

    /**
     * One room.
     *
     * @param name as people read it
     * @param path behind the address of all, or of the pool
     * @param key goes there after {@code g}
     * @param needs what the role must allow for it to be shown
     */
    record Room(String name, String path, String key, Permission needs) {}

    static final List<Room> EVERYWHERE = List.of(
            new Room("Overview", "", "h", Permission.READ_AUDIT),
            new Room("Audit trail", "/audit", "a", Permission.READ_AUDIT),
            new Room("User pools", "/pools", "p", Permission.READ_SETTINGS));

    static final List<Room> OF_A_POOL = List.of(
            new Room("Overview", "", "o", Permission.READ_AUDIT),
            new Room("Audit trail", "/audit", "t", Permission.READ_AUDIT),
            new Room("Users", "/users", "u", Permission.READ_USERS),
            new Room("Exports", "/exports", "e", Permission.READ_AUDIT),
            new Room("Revocations", "/revocations", "r", Permission.READ_USERS),
            new Room("Legal holds", "/holds", "l", Permission.READ_HOLDS),
            new Room("Configuration", "/state", "c", Permission.READ_AUDIT));

    private Rooms() {}
}

package dev.signet.api.console.frame;

import dev.signet.api.console.access.BrowserDoor;
import dev.signet.api.console.access.OwnPath;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page: who is signed in, in which pool they look around, and where else they can go. Nothing is
 * looked up before the page shows it, so that a part that is refreshed by itself costs nothing of it.
 */
public final class Frame {

    private final HttpServletRequest request;
    private final Assets assets;
    private final @Nullable Administrator by;
    private final Supplier<Optional<KnownPool>> find;
    private @Nullable Optional<KnownPool> pool;

    Frame(HttpServletRequest request, Assets assets, @Nullable Administrator by, Supplier<Optional<KnownPool>> find) {
        this.request = request;
        this.assets = assets;
        this.by = by;
        this.find = find;
    }

    /** A place to go to. */
    public record Place(String name, String link, String key, boolean here) {}

    /** Whether somebody is signed in. */
    public boolean isOpen() {
        return by != null;
    }

    /** The role, in words. */
    public String getRole() {
        String role = by == null ? "" : by.role().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return by != null && by.tenant() != null ? role + " of one tenant" : role;
    }

    /** Whether the role allows that kind of thing. */
    public boolean may(String permission) {
        return by != null && by.may(Permission.valueOf(permission));
    }

    /** The pool that the page is about. */
    public @Nullable KnownPool getPool() {
        Optional<KnownPool> known = pool;
        if (known == null) {
            known = find.get();
            pool = known;
        }
        return known.orElse(null);
    }

    /** Where one can go whatever the pool. */
    public List<Place> getPlaces() {
        return allowed(Rooms.EVERYWHERE, OwnPath.HOME);
    }

    /** Where one can go within the pool; nowhere without one. */
    public List<Place> getPlacesOfPool() {
        KnownPool known = getPool();
        return known == null
                ? List.of()
                : allowed(Rooms.OF_A_POOL, OwnPath.HOME + "/pools/" + known.id().value());
    }

    /** The address of an asset. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** What every form of the page has to send. */
    public String getFormToken() {
        return BrowserDoor.formToken(request);
    }

    private List<Place> allowed(List<Rooms.Room> rooms, String base) {
        return rooms.stream()
                .filter(room -> by != null && by.may(room.needs()))
                .map(room -> new Place(room.name(), base + room.path(), room.key(), isHere(base, room)))
                .toList();
    }

    private boolean isHere(String base, Rooms.Room room) {
        String path = request.getRequestURI();
        if (base.equals(OwnPath.HOME) && path.startsWith(OwnPath.HOME + "/pools/")) {
            return false; // one is within a pool, not among the pools
        }
        return path.equals(base + room.path()) || (!room.path().isEmpty() && path.startsWith(base + room.path() + "/"));
    }
}

package dev.signet.application.device;

import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.application.user.Users;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Service;

/** The devices of a user, for operators; what they are called is for those who may see personal data. */
@Service
public class UserDevices {

    private final Pools pools;
    private final Users users;
    private final Devices devices;
    private final DeviceChange change;

    UserDevices(Pools pools, Users users, Devices devices, DeviceChange change) {
        this.pools = pools;
        this.users = users;
        this.devices = devices;
        this.change = change;
    }

    /**
     * One page of them, the oldest first.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.user.UserRefused where there is no such user
     */
    public Page<KnownDevice> list(Administrator by, UserPoolId pool, UserId user, PageRequest page) {
        require(by, Permission.READ_USERS, pool, user);
        Page<KnownDevice> found = devices.of(user, page);
        return new Page<>(
                found.items().stream().map(device -> shown(by, device)).toList(), found.next());
    }

    /**
     * One of them.
     *
     * @throws DeviceRefused.DeviceNotFound where the user has none with that key
     */
    public KnownDevice read(Administrator by, UserPoolId pool, UserId user, String key) {
        require(by, Permission.READ_USERS, pool, user);
        return shown(by, devices.require(user, key));
    }

    /**
     * Remembers a device from now on, or no more.
     *
     * @throws DeviceRefused where the user has none with that key
     */
    public void change(Administrator by, UserPoolId pool, UserId user, String key, DeviceStatus status, Caller caller) {
        KnownPool house = require(by, Permission.CHANGE_USERS, pool, user);
        change.status(user, key, status, by.context(house.tenant(), pool, caller));
    }

    /**
     * Forgets a device. Sessions that began on it stay open.
     *
     * @throws DeviceRefused where the user has none with that key
     */
    public void forget(Administrator by, UserPoolId pool, UserId user, String key, Caller caller) {
        KnownPool house = require(by, Permission.CHANGE_USERS, pool, user);
        change.forget(user, key, by.context(house.tenant(), pool, caller));
    }

    private KnownPool require(Administrator by, Permission permission, UserPoolId pool, UserId user) {
        KnownPool house = pools.require(by, permission, pool);
        if (users.find(pool, user).isEmpty()) {
            throw new UserNotFound();
        }
        return house;
    }

    private static KnownDevice shown(Administrator by, KnownDevice device) {
        return by.may(Permission.READ_PERSONAL) ? device : device.withoutName();
    }
}

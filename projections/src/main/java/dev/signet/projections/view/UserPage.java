package dev.signet.projections.view;

import dev.signet.projections.progress.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of users, oldest first.
 *
 * @param next cursor of the next page; absent on the last one
 * @param asOf what the answer rests on
 */
public record UserPage(List<UserSummary> users, @Nullable String next, AsOf asOf) {}

package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.identity.RoleEditor.RoleView;

/** The roles across, what may be allowed down. */
public record RolesPage(List<RoleView> roles, List<PermissionSet> permissions) {}

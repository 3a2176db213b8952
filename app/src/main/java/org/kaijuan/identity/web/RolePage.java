package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.identity.RoleEditor.RoleView;
import org.kaijuan.web.Form;

/** One role and everything that it might be allowed. */
public record RolePage(Form form, RoleView role, List<PermissionSet> permissions) {

    /** Whether the box of a permission is ticked: as typed after a refusal, otherwise as it is. */
    public boolean has(String permission) {
        return form.hasErrors()
                ? form.has("permission", permission)
                : role.permissions().contains(permission);
    }
}

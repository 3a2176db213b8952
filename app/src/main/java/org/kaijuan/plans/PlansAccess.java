package org.kaijuan.plans;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with plans. */
@Configuration(proxyBeanMethods = false)
public class PlansAccess {

    /** Read plans and what became of them. */
    public static final String READ = "plans:plan:read";

    /** Write plans, answer to templates. */
    public static final String WRITE = "plans:plan:write";

    /** Approve plans, or send them back; retire them. */
    public static final String APPROVE = "plans:plan:approve";

    /** Carry a plan out, and end that. */
    public static final String ACTIVATE = "plans:activation:write";

    /** Say that a step is done, answer a check. */
    public static final String STEP = "plans:step:write";

    /** Write, publish and close templates for the libraries of a province. */
    public static final String TEMPLATE = "plans:template:write";

    /** Carry out a plan of one's own office, and a template of it in every library that has made a plan of it. */
    public static final String CALL = "plans:province:activate";

    /** Write plans of an office above libraries, say that their steps are done. */
    public static final String OFFICE_WRITE = "plans:office:write";

    /** Approve plans of an office above libraries, or send them back; retire them. */
    public static final String OFFICE_APPROVE = "plans:office:approve";

    /** Keep the demand calendar. */
    public static final String DEMAND = "plans:demand:write";

    @Bean
    PermissionSet plansPermissions() {
        return PermissionSet.of(
                "plans",
                PermissionDefinition.of(
                        READ, "librarian", "director", "guard", "liaison", "auditor", "province-secretary"),
                PermissionDefinition.of(WRITE, "librarian", "director", "liaison"),
                PermissionDefinition.of(APPROVE, "director"),
                PermissionDefinition.of(ACTIVATE, "director"),
                PermissionDefinition.of(STEP, "librarian", "director", "guard", "liaison"),
                PermissionDefinition.of(TEMPLATE, "province-secretary"),
                PermissionDefinition.of(CALL, "province-secretary"),
                PermissionDefinition.of(OFFICE_WRITE, "province-secretary"),
                PermissionDefinition.of(OFFICE_APPROVE, "province-secretary"),
                PermissionDefinition.of(DEMAND, "librarian", "director", "province-secretary"));
    }
}

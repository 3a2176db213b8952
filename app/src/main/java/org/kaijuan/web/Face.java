package org.kaijuan.web;

/**
 * The faces of the one application, each with its own shell and menu; work under an order
 * and administration are parts of the desk's menu.
 */
public enum Face {
    PORTAL,
    DESK,
    CONTINUITY,
    PROVINCE,
    ADMIN
}

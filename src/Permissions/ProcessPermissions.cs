// The public face: drop and ask. What a drop does stands in DropEngine, what is held in State.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Permissions.State;

namespace Permissions;

/// <summary>
/// The permissions of the whole process: it starts with all that its host granted and can only lose some, permanently and on every thread.
/// </summary>
/// <remarks>
/// A dropped permission is refused by the guard (by the stubs that the generator puts before guarded calls) and, on Linux, by the kernel,
/// whoever asks.
/// Handles opened before a drop go on working. All members may be called from any thread.
/// </remarks>
/// <example>
/// <code>
/// app.MapPost("/orders", store.Save);
/// DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
/// app.Run();
/// </code>
/// </example>
public static class ProcessPermissions
{
    internal static PermissionState State => DropEngine.State;

    /// <summary>Drops permissions from the whole process, by the guard and, wherever it can, by the kernel.</summary>
    /// <param name="permissions">One or several.</param>
    /// <param name="options">How much to insist on the kernel, and what denials record.</param>
    /// <param name="file">The compiler fills it in: denials name the place of the drop.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">Nothing is named, or something that is not a permission.</exception>
    /// <exception cref="KernelEnforcementException">The kernel is required and cannot hold one of them; nothing has changed.</exception>
    public static DropResult Drop(
        Permission permissions, DropOptions? options = null, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        DropEngine.Drop(PermissionName.Valid(permissions, nameof(permissions)), options, DropSite.Of(file, line));

    /// <summary>Drops permissions by their short names: <c>fs.write</c>, <c>child</c>, <c>worker</c>, <c>fs.read</c>, <c>net.connect</c>,
    /// <c>net.listen</c>, <c>env</c>, <c>addon</c>, <c>dynamic</c>, <c>inspector</c>, and <c>fs</c> and <c>net</c> for both of
    /// theirs.</summary>
    /// <param name="permissions">One name, or several that are separated by commas: <c>fs.write,child</c>.</param>
    /// <param name="options">How much to insist on the kernel, and what denials record.</param>
    /// <param name="file">The compiler fills it in: denials name the place of the drop.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">There is no permission of that name; the message names the nearest one.</exception>
    /// <exception cref="KernelEnforcementException">The kernel is required and cannot hold one of them; nothing has changed.</exception>
    public static DropResult Drop(
        string permissions, DropOptions? options = null, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        DropEngine.Drop(PermissionName.Parse(permissions, nameof(permissions)), options, DropSite.Of(file, line));

    /// <summary>
    /// Drops one resource and all below it: a grant of that name goes, and where a wider grant covers it the resource is carved out of
    /// that one.
    /// The guard alone holds it: neither seccomp nor Landlock can exclude a single resource.
    /// </summary>
    /// <param name="permissions">What is dropped; may be several.</param>
    /// <param name="resource">A file or folder for <c>fs</c>; the exact word for the others.</param>
    /// <param name="options">What denials record.</param>
    /// <param name="file">The compiler fills it in: denials name the place of the drop.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <returns>What changed: never silence, even where nothing did.</returns>
    /// <exception cref="ArgumentException">Nothing is named, or the resource is empty.</exception>
    /// <exception cref="KernelEnforcementException">The kernel is required and cannot hold a resource that is carved out; nothing has
    /// changed.</exception>
    /// <example><code>ProcessPermissions.DropResource(Permission.FileSystemRead, "/etc/shop/signing.key");</code></example>
    public static DropResult DropResource(
        Permission permissions, string resource, DropOptions? options = null, [CallerFilePath] string? file = null,
        [CallerLineNumber] int line = 0) =>
        DropEngine.DropResource(PermissionName.Valid(permissions, nameof(permissions)), resource, options, DropSite.Of(file, line));

    /// <summary>
    /// Drops a file permission everywhere but in these folders and files, or a network permission but for these ports. In the kernel that
    /// is Landlock, on all threads: links, <c>..</c> and
    /// <c>/proc</c> lead nowhere else. Modes, owners, times and attributes cannot be changed in the kept folders either.
    /// </summary>
    /// <remarks>
    /// Name <c>/dev/null</c> as well where children write to it. Each narrower drop takes one of the kernel's sixteen layers; a repeated
    /// one none.
    /// A port is written <c>:443</c>. The kernel (Landlock 4 and above) then refuses every TCP connection to another port, and of
    /// <c>net.listen</c> every
    /// binding to another one. It sees ports and not hosts. With <c>net.connect</c> no Unix, raw, netlink or Multipath TCP socket can be
    /// created, and no
    /// datagram socket either, unless <c>:53</c> is kept, without which names resolve by <c>/etc/hosts</c> alone; from Landlock 10 on
    /// datagrams are held
    /// to the same ports. A guarded call that names no port is left to the kernel, and refused where the kernel does not hold the ports.
    /// </remarks>
    /// <param name="permissions"><c>fs.write</c>, <c>fs.read</c> or <c>fs</c>; or <c>net.connect</c>, <c>net.listen</c> or
    /// <c>net</c>.</param>
    /// <param name="allowedPaths">At least one file or folder, which must exist; or at least one port.</param>
    /// <param name="options">How much to insist on the kernel, and what denials record.</param>
    /// <param name="file">The compiler fills it in: denials name the place of the drop.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">The permission is not one of files or of the network, or nothing is named, or not a
    /// port.</exception>
    /// <exception cref="System.IO.FileNotFoundException">A path does not exist; nothing has changed.</exception>
    /// <exception cref="KernelEnforcementException">The kernel is required and cannot hold it; nothing has changed.</exception>
    /// <example>
    /// <code>
    /// ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/var/lib/shop", Path.GetTempPath()]);
    /// ProcessPermissions.DropExcept(Permission.NetworkConnect, [":443", ":5432"]);
    /// </code>
    /// </example>
    public static DropResult DropExcept(
        Permission permissions, IEnumerable<string> allowedPaths, DropOptions? options = null, [CallerFilePath] string? file = null,
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(allowedPaths);
        return DropEngine.DropExcept(permissions, [.. allowedPaths], options, DropSite.Of(file, line));
    }

    /// <summary>
    /// Tells <see cref="PermissionEvents"/> what dropping these permissions would deny, and denies nothing: the first step of a roll-out.
    /// </summary>
    /// <param name="permissions">One or several. A permission that is already dropped is still denied.</param>
    /// <param name="options">What each use records.</param>
    /// <param name="file">The compiler fills it in: events name the place of the audit.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is not a permission.</exception>
    /// <example><code>ProcessPermissions.Audit(Permission.FileSystemWrite, new DropOptions { CaptureStacks = true });</code></example>
    public static void Audit(
        Permission permissions, DropOptions? options = null, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        DropEngine.Audit(PermissionName.Valid(permissions, nameof(permissions)), options, DropSite.Of(file, line));

    /// <summary>Tells what dropping these permissions would deny, by their short names.</summary>
    /// <param name="permissions">One name, or several that are separated by commas: <c>fs.write,child</c>.</param>
    /// <param name="options">What each use records.</param>
    /// <param name="file">The compiler fills it in: events name the place of the audit.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There is no permission of that name; the message names the nearest one.</exception>
    public static void Audit(
        string permissions, DropOptions? options = null, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        DropEngine.Audit(PermissionName.Parse(permissions, nameof(permissions)), options, DropSite.Of(file, line));

    /// <summary>Whether all of a permission is held.</summary>
    /// <param name="permission">One or several; of several, all must be held.</param>
    /// <exception cref="ArgumentException">The permission is none.</exception>
    public static bool Has(Permission permission)
    {
        PermissionName.Valid(permission, nameof(permission));
        bool held = (Volatile.Read(ref Guard.Watched) & (int)permission) == 0 || State.IsFullyHeld(permission);
        return Asked(permission, null, held);
    }

    /// <summary>Whether a permission is held for one resource.</summary>
    /// <param name="permission">One or several; of several, all must be held.</param>
    /// <param name="resource">A file or folder for <c>fs</c>; the exact word for the others.</param>
    /// <exception cref="ArgumentException">The permission is none, or the resource is empty.</exception>
    public static bool Has(Permission permission, string resource)
    {
        PermissionName.Valid(permission, nameof(permission));
        PermissionState state = State;
        return Asked(permission, resource, PermissionName.Leaves(permission).All(leaf => state[leaf].Covers(Resource.Of(leaf, resource))));
    }

    /// <summary>Whether all of a permission is held, by its short name.</summary>
    /// <param name="name">A short name, such as <c>fs.write</c>.</param>
    /// <exception cref="ArgumentException">There is no permission of that name; the message names the nearest one.</exception>
    public static bool Has(string name) => Has(PermissionName.Parse(name, nameof(name)));

    /// <summary>Whether a permission is held for one resource, by its short name.</summary>
    /// <param name="name">A short name, such as <c>fs.write</c>.</param>
    /// <param name="resource">A file or folder for <c>fs</c>; the exact word for the others.</param>
    /// <exception cref="ArgumentException">There is no permission of that name, or the resource is empty.</exception>
    public static bool Has(string name, string resource) => Has(PermissionName.Parse(name, nameof(name)), resource);

    /// <summary>
    /// Touches what the framework reads late, so that it works after <c>fs.read</c> or <c>addon</c> is dropped: assemblies, time zones,
    /// culture data,
    /// cryptography, compression, TLS and its roots, sockets, name resolution, the console, the process. Call it before such a drop; it
    /// takes
    /// some hundred milliseconds.
    /// </summary>
    /// <remarks>
    /// After a drop of <c>fs.read</c> in the kernel, even when warmed: names resolve only where neither <c>/etc/hosts</c> nor
    /// <c>/etc/resolv.conf</c> is
    /// needed, else <c>SocketException</c>; another process's figures throw, and this one's say that it has exited;
    /// <see cref="System.Environment.WorkingSet"/> answers 0, which is
    /// wrong and not said by the framework, so read it before. Without it, assemblies and native libraries that are not loaded yet fail to
    /// load.
    /// </remarks>
    /// <param name="cancellationToken">Is looked at between the parts.</param>
    /// <returns>What could not be warmed up; empty where all was.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>ProcessPermissions.WarmUp(); ProcessPermissions.Drop(Permission.FileSystemRead);</code></example>
    public static IReadOnlyList<WarmUpFailure> WarmUp(CancellationToken cancellationToken = default) =>
        Permissions.WarmUp.Run(cancellationToken);

    /// <summary>What the process holds now.</summary>
    public static PermissionStatus Status => DropEngine.Status;

    private static bool Asked(Permission permission, string? resource, bool held)
    {
        PermissionEventSource.Log.WriteAsked(permission, resource, held);
        return held;
    }
}

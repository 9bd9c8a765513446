// The public face: drop, ask, demand. What a drop does stands in DropEngine, what is held in State.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Permissions.State;

namespace Permissions;

/// <summary>
/// The permissions of the whole process: it starts with all that its host granted and can only lose some, for ever and on every thread.
/// </summary>
/// <remarks>
/// A dropped permission is refused by the guard (<see cref="Demand"/>, called by generated stubs) and, on Linux, by the kernel, whoever asks.
/// Handles opened before a drop go on working. All members may be called from any thread.
/// </remarks>
/// <example>
/// <code>
/// app.MapPost("/orders", store.Save);
/// DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite, Permission.ChildProcess);
/// app.Run();
/// </code>
/// </example>
public static class ProcessPermissions
{
    internal static PermissionState State => DropEngine.State;

    /// <summary>Drops permissions from the whole process, by the guard and, wherever it can, by the kernel.</summary>
    /// <param name="permissions">At least one.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">Nothing is named, or something that is no permission.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult Drop(params Permission[] permissions) =>
        DropEngine.Drop(Sum(permissions), Enforcement.BestEffort, DropSite.OfCaller());

    /// <summary>Drops permissions by their short names: <c>fs.write</c>, <c>child</c>, <c>worker</c>, <c>fs.read</c>, <c>net.connect</c>,
    /// <c>net.listen</c>, <c>env</c>, <c>addon</c>, <c>dynamic</c>, <c>inspector</c>, and <c>fs</c> and <c>net</c> for both of theirs.</summary>
    /// <param name="names">At least one.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">Nothing is named, or there is no permission of that name; the message names the nearest one.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult Drop(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return DropEngine.Drop(Sum([.. names.Select(static name => PermissionNames.Parse(name, nameof(names)))]), Enforcement.BestEffort, DropSite.OfCaller());
    }

    /// <summary>Drops permissions and says how much to insist on the kernel.</summary>
    /// <param name="enforcement">With <see cref="Enforcement.Required"/> anything less than the kernel throws before any state changes.</param>
    /// <param name="permissions">At least one.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">Nothing is named, or something that is no permission.</exception>
    /// <exception cref="KernelEnforcementException">The kernel is required and cannot hold one of them; nothing has changed.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult Drop(Enforcement enforcement, params Permission[] permissions) =>
        DropEngine.Drop(Sum(permissions), enforcement, DropSite.OfCaller());

    /// <summary>
    /// Drops one resource and all below it: a grant of that name goes, and where a wider grant covers it the resource is carved out of that one.
    /// The guard alone holds it: neither a filter nor Landlock can except a part.
    /// </summary>
    /// <param name="permission">What is dropped; may be several.</param>
    /// <param name="resource">A file or folder for <c>fs</c>; the exact word for the others.</param>
    /// <returns>What changed: never silence, even where nothing did.</returns>
    /// <exception cref="ArgumentException">The permission is none, or the resource is empty.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult Drop(Permission permission, string resource) =>
        DropEngine.DropResource(PermissionNames.Valid(permission, nameof(permission)), resource, DropSite.OfCaller());

    /// <summary>
    /// Drops a file permission everywhere but in these folders and files, or a network permission but for these ports. In the kernel that is Landlock, on all threads: links, <c>..</c> and
    /// <c>/proc</c> lead nowhere else. Modes, owners, times and attributes cannot be changed in the kept folders either.
    /// </summary>
    /// <remarks>
    /// Name <c>/dev/null</c> as well where children write to it. Each narrower drop takes one of the kernel's sixteen layers; a repeated one none.
    /// A port is written <c>:443</c>. The kernel (Landlock 4 and above) then refuses every TCP connection to another port, and of <c>net.listen</c> every
    /// binding to another one. It sees ports and not hosts. With <c>net.connect</c> no Unix, raw, netlink or Multipath TCP socket can be created, and no
    /// datagram socket either, unless <c>:53</c> is kept, without which names resolve by <c>/etc/hosts</c> alone; from Landlock 10 on datagrams are held
    /// to the same ports. A guarded call that names no port is left to the kernel, and refused where the kernel does not hold the ports.
    /// </remarks>
    /// <param name="permission"><c>fs.write</c>, <c>fs.read</c> or <c>fs</c>; or <c>net.connect</c>, <c>net.listen</c> or <c>net</c>.</param>
    /// <param name="paths">At least one file or folder, which must exist; or at least one port.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">The permission is not one of files or of the network, or nothing is named, or not a port.</exception>
    /// <exception cref="System.IO.FileNotFoundException">A path does not exist; nothing has changed.</exception>
    /// <example>
    /// <code>
    /// ProcessPermissions.DropExcept(Permission.FileSystemWrite, "/var/lib/shop", Path.GetTempPath());
    /// ProcessPermissions.DropExcept(Permission.NetworkConnect, ":443", ":5432");
    /// </code>
    /// </example>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult DropExcept(Permission permission, params string[] paths) =>
        DropEngine.DropExcept(permission, paths, Enforcement.BestEffort, DropSite.OfCaller());

    /// <summary>Drops a file permission everywhere but in these folders and files, or a network permission but for these ports, and says how much to
    /// insist on the kernel.</summary>
    /// <param name="enforcement">With <see cref="Enforcement.Required"/> anything less than the kernel throws before any state changes.</param>
    /// <param name="permission"><c>fs.write</c>, <c>fs.read</c> or <c>fs</c>; or <c>net.connect</c>, <c>net.listen</c> or <c>net</c>.</param>
    /// <param name="paths">At least one file or folder, which must exist; or at least one port.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="ArgumentException">The permission is not one of files or of the network, or nothing is named, or not a port.</exception>
    /// <exception cref="System.IO.FileNotFoundException">A path does not exist; nothing has changed.</exception>
    /// <exception cref="KernelEnforcementException">The kernel is required and cannot hold it; nothing has changed.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult DropExcept(Enforcement enforcement, Permission permission, params string[] paths) =>
        DropEngine.DropExcept(permission, paths, enforcement, DropSite.OfCaller());

    /// <summary>Tells <see cref="PermissionEvents"/> what dropping these permissions would deny, and denies nothing: the first step of a roll-out.</summary>
    /// <param name="permissions">At least one. A permission that is dropped is denied all the same.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something that is no permission.</exception>
    /// <example><code>ProcessPermissions.Audit(Permission.FileSystemWrite);</code></example>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Audit(params Permission[] permissions) => DropEngine.Audit(Sum(permissions), DropSite.OfCaller());

    /// <summary>Whether all of a permission is held.</summary>
    /// <param name="permission">One or several; of several, all must be held.</param>
    /// <exception cref="ArgumentException">The permission is none.</exception>
    public static bool Has(Permission permission)
    {
        PermissionNames.Valid(permission, nameof(permission));
        bool held = (Volatile.Read(ref Guard.Watched) & (int)permission) == 0 || State.HoldsWhole(permission);
        return Asked(permission, null, held);
    }

    /// <summary>Whether a permission is held for one resource.</summary>
    /// <param name="permission">One or several; of several, all must be held.</param>
    /// <param name="resource">A file or folder for <c>fs</c>; the exact word for the others.</param>
    /// <exception cref="ArgumentException">The permission is none, or the resource is empty.</exception>
    public static bool Has(Permission permission, string resource)
    {
        PermissionNames.Valid(permission, nameof(permission));
        PermissionState state = State;
        return Asked(permission, resource, PermissionNames.Leaves(permission).All(leaf => state[leaf].Covers(Resource.Of(leaf, resource))));
    }

    /// <summary>Whether all of a permission is held, by its short name.</summary>
    /// <param name="name">A short name, such as <c>fs.write</c>.</param>
    /// <exception cref="ArgumentException">There is no permission of that name; the message names the nearest one.</exception>
    public static bool Has(string name) => Has(PermissionNames.Parse(name, nameof(name)));

    /// <summary>Whether a permission is held for one resource, by its short name.</summary>
    /// <param name="name">A short name, such as <c>fs.write</c>.</param>
    /// <param name="resource">A file or folder for <c>fs</c>; the exact word for the others.</param>
    /// <exception cref="ArgumentException">There is no permission of that name, or the resource is empty.</exception>
    public static bool Has(string name, string resource) => Has(PermissionNames.Parse(name, nameof(name)), resource);

    /// <summary>
    /// Throws where a permission is dropped: what a generated stub calls before the guarded call. While all is held it costs one read and a test.
    /// </summary>
    /// <param name="permission">One or several; of several, each must be held.</param>
    /// <param name="resource">What the call names, in its caller's words; null where it names nothing.</param>
    /// <exception cref="PermissionDeniedException">One is dropped.</exception>
    /// <example><code>ProcessPermissions.Demand(Permission.FileSystemWrite, path);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Demand(Permission permission, string? resource = null)
    {
        if ((Volatile.Read(ref Guard.Watched) & (int)permission) != 0)
            Guard.Demand(permission, resource);
    }

    /// <summary>
    /// The denial that <see cref="Demand"/> would throw, or null: for members that return a task, whose stub makes a faulted one of it. It counts as a
    /// denied call; to ask, there is <see cref="Has(Permission, string)"/>.
    /// </summary>
    /// <param name="permission">One or several; of several, each must be held.</param>
    /// <param name="resource">What the call names, in its caller's words; null where it names nothing.</param>
    /// <example><code>if (ProcessPermissions.Denied(Permission.FileSystemWrite, path) is { } denied) return Task.FromException(denied);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PermissionDeniedException? Denied(Permission permission, string? resource = null) =>
        (Volatile.Read(ref Guard.Watched) & (int)permission) == 0 ? null : Guard.Denied(permission, resource);

    /// <summary>
    /// Touches what the framework reads late, so that it works after <c>fs.read</c> or <c>addon</c> is dropped: assemblies, time zones, culture data,
    /// cryptography, compression, TLS and its roots, sockets, name resolution, the console, the process. Call it before such a drop; it takes
    /// some hundred milliseconds.
    /// </summary>
    /// <remarks>
    /// After a drop of <c>fs.read</c> in the kernel, even when warmed: names resolve only where neither <c>/etc/hosts</c> nor <c>/etc/resolv.conf</c> is
    /// needed, else <c>SocketException</c>; another process's figures throw, and this one's say that it has exited; <see cref="System.Environment.WorkingSet"/> answers 0, which is
    /// wrong and not said by the framework, so read it before. Without it, assemblies and native libraries that are not loaded yet fail to load.
    /// </remarks>
    /// <returns>What could not be warmed, a sentence each; empty where all was.</returns>
    /// <example><code>ProcessPermissions.WarmUp(); ProcessPermissions.Drop(Permission.FileSystemRead);</code></example>
    public static IReadOnlyList<string> WarmUp() => Permissions.WarmUp.Run();

    /// <summary>What the process holds now.</summary>
    public static PermissionStatus Status => DropEngine.Status;

    private static bool Asked(Permission permission, string? resource, bool held)
    {
        PermissionEventSource.Log.TellAsked(permission, resource, held);
        return held;
    }

    internal static Permission Sum(Permission[] permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        if (permissions.Length == 0)
            throw new ArgumentException("No permission is named.", nameof(permissions));
        Permission sum = Permission.None;
        foreach (Permission permission in permissions)
            sum |= PermissionNames.Valid(permission, nameof(permissions));
        return sum;
    }
}

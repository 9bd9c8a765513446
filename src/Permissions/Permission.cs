// The ten permissions a process can hold, and the two names that stand for both of their leaves.
using System;
using System.ComponentModel;

namespace Permissions;

/// <summary>
/// What a process may do. Each member is one leaf, except <see cref="FileSystem"/> and <see cref="Network"/>, which name both of theirs.
/// The short names (<c>fs.write</c>) are the ones used in catalogs, policies and messages.
/// </summary>
[Flags]
[TypeConverter(typeof(PermissionConverter))]
public enum Permission
{
    /// <summary>No permission.</summary>
    None = 0,

    /// <summary><c>fs.write</c>: create, change, rename or delete files, directories, links and their metadata.</summary>
    /// <remarks>
    /// The kernel (Linux) refuses every system call that opens for writing, creates, renames, removes, or changes modes, owners, times and
    /// attributes,
    /// mounts among them, whoever makes it. Handles that are open for writing go on. Requests to devices (ioctl) are refused but for those
    /// of terminals and
    /// sockets and those that only ask. Creating System V shared memory, semaphores and queues is refused, and so is setting the machine's
    /// name and clock.
    /// Binding a Unix socket to a path still makes its name: drop <see cref="NetworkListen"/> as well. Core dumps are stopped: their limit
    /// is lowered and kept there. What the runtime itself would delete
    /// when it ends, such as its diagnostics socket, stays behind.
    /// </remarks>
    FileSystemWrite = 1 << 0,

    /// <summary><c>child</c>: start another process.</summary>
    /// <remarks>
    /// The kernel refuses fork, vfork, exec and clone of anything but threads, and asking for a key that a helper would have to find.
    /// Children started
    /// before live on.
    /// </remarks>
    ChildProcess = 1 << 1,

    /// <summary><c>worker</c>: make a dedicated thread. Pool work is not covered.</summary>
    /// <remarks>
    /// The guard alone: a runtime that can make no threads stops.
    /// </remarks>
    Worker = 1 << 2,

    /// <summary><c>fs.read</c>: open files for reading, list directories, ask for metadata.</summary>
    /// <remarks>
    /// The kernel refuses to open files and folders for reading. Asking for existence, times and links is refused by the guard alone, and
    /// enumerations that ignore the inaccessible come back empty. Extended attributes, message queues and watches are refused, by handles
    /// and beside kept
    /// folders, too. Call <see cref="ProcessPermissions.WarmUp"/> before dropping it.
    /// </remarks>
    FileSystemRead = 1 << 3,

    /// <summary><c>net.connect</c>: open outgoing connections, send datagrams, resolve names.</summary>
    /// <remarks>
    /// The kernel refuses connecting for every family, Unix sockets among them, data sent with a destination, and making any socket but a
    /// stream socket
    /// of the Unix, IPv4 and IPv6 families, pairs among them: no datagram, raw, packet, netlink or vsock sockets, so no name resolution
    /// over the network and no list
    /// of network interfaces. Open connections and accepting go on. A datagram socket opened before may still send anywhere.
    /// </remarks>
    NetworkConnect = 1 << 4,

    /// <summary><c>net.listen</c>: bind and listen.</summary>
    /// <remarks>
    /// The kernel refuses bind and listen for every family but netlink, by which the network's interfaces are read, and making packet
    /// sockets and raw ones
    /// that do not ping. A netlink address has twelve bytes; so has a Unix name of ten, so a Unix datagram socket may still be bound to a
    /// name of ten
    /// bytes or fewer. The existing listener goes on; so does connecting, which needs no bind.
    /// A datagram socket that has sent may be sent to: drop <see cref="NetworkConnect"/> as well, and there can be no new one.
    /// </remarks>
    NetworkListen = 1 << 5,

    /// <summary><c>env</c>: read or change environment variables.</summary>
    /// <remarks>
    /// The guard, and the drop takes every variable out of managed code, the C library and the block the process was started with (copies
    /// that the
    /// program or the runtime made of a value stay in memory), but for
    /// what the runtime and the framework read themselves: <c>DOTNET_*</c>, <c>TZ</c>, <c>LANG</c>, <c>LC_*</c>, <c>PATH</c>, <c>HOME</c>,
    /// <c>TMPDIR</c> and the like.
    /// </remarks>
    Environment = 1 << 6,

    /// <summary><c>addon</c>: load native code at run time.</summary>
    /// <remarks>
    /// The kernel refuses to map a file's code, which is how a loader loads a library: <c>NativeLibrary.Load</c> and first imports fail,
    /// the framework's own
    /// among them (compression, cryptography), so call <see cref="ProcessPermissions.WarmUp"/> before. Libraries that are loaded go on.
    /// </remarks>
    NativeCode = 1 << 7,

    /// <summary><c>dynamic</c>: make or load managed code at run time.</summary>
    /// <remarks>
    /// The guard alone: to the kernel, made code and the JIT's own look alike.
    /// </remarks>
    DynamicCode = 1 << 8,

    /// <summary><c>inspector</c>: debuggers, dumps, diagnostics.</summary>
    /// <remarks>
    /// The guard alone; what is attached or open already stands in <see cref="DropResult.StillOpen"/>.
    /// </remarks>
    Diagnostics = 1 << 9,

    /// <summary><c>fs</c>: <see cref="FileSystemRead"/> and <see cref="FileSystemWrite"/>.</summary>
    FileSystem = FileSystemRead | FileSystemWrite,

    /// <summary><c>net</c>: <see cref="NetworkConnect"/> and <see cref="NetworkListen"/>.</summary>
    Network = NetworkConnect | NetworkListen,
}

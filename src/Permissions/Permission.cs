// The ten permissions a process can hold, and the two names that stand for both of their leaves.
using System;

namespace Permissions;

/// <summary>
/// What a process may do. Each member is one leaf, except <see cref="FileSystem"/> and <see cref="Network"/>, which name both of theirs.
/// The short names (<c>fs.write</c>) are the ones used in catalogs, policies and messages.
/// </summary>
[Flags]
public enum Permission
{
    /// <summary>No permission.</summary>
    None = 0,

    /// <summary><c>fs.write</c>: create, change, rename or delete files, directories, links and their metadata.</summary>
    FileSystemWrite = 1 << 0,

    /// <summary><c>child</c>: start another process.</summary>
    ChildProcess = 1 << 1,

    /// <summary><c>worker</c>: make a dedicated thread. Pool work is not covered.</summary>
    Worker = 1 << 2,

    /// <summary><c>fs.read</c>: open files for reading, list directories, ask for metadata.</summary>
    FileSystemRead = 1 << 3,

    /// <summary><c>net.connect</c>: open outgoing connections, send datagrams, resolve names.</summary>
    NetworkConnect = 1 << 4,

    /// <summary><c>net.listen</c>: bind and listen.</summary>
    NetworkListen = 1 << 5,

    /// <summary><c>env</c>: read or change environment variables.</summary>
    Environment = 1 << 6,

    /// <summary><c>addon</c>: load native code at run time.</summary>
    NativeCode = 1 << 7,

    /// <summary><c>dynamic</c>: make or load managed code at run time.</summary>
    DynamicCode = 1 << 8,

    /// <summary><c>inspector</c>: debuggers, dumps, diagnostics.</summary>
    Diagnostics = 1 << 9,

    /// <summary><c>fs</c>: <see cref="FileSystemRead"/> and <see cref="FileSystemWrite"/>.</summary>
    FileSystem = FileSystemRead | FileSystemWrite,

    /// <summary><c>net</c>: <see cref="NetworkConnect"/> and <see cref="NetworkListen"/>.</summary>
    Network = NetworkConnect | NetworkListen,
}

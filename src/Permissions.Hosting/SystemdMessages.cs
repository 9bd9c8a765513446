// Under systemd a host says READY when it has started, by a datagram to a Unix socket: where the drop takes that away, it is opened before.
using System;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Permissions.Hosting;

/// <summary>
/// Connected before the drop, the socket goes on sending after it. The lifetime of <c>AddSystemd()</c> makes a new one for each message,
/// which is
/// refused once <c>net.connect</c> is dropped; the host logs that and goes on.
/// </summary>
internal sealed class SystemdMessages : IDisposable
{
    private const string Lifetime = "Microsoft.Extensions.Hosting.Systemd.SystemdLifetime", Variable = "NOTIFY_SOCKET";
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    /// <summary>
    /// Says READY when the host has started and STOPPING when it stops; null where nobody is waiting for it, or nothing hinders the
    /// lifetime itself.
    /// </summary>
    public static SystemdMessages? Open(Permission dropped, IServiceProvider services, ILogger logger)
    {
        if (!dropped.HasFlag(Permission.NetworkConnect) || services.GetService<IHostLifetime>()?.GetType().FullName != Lifetime
            || Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
            return null;
        IHostApplicationLifetime lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        SystemdMessages messages = new();
        try
        {
            messages._socket.Connect(new UnixDomainSocketEndPoint(path[0] == '@' ? "\0" + path[1..] : path));
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            // The variable was left over by a parent that has ended, or names what is not a Unix socket's path: the host starts all the
            // same.
            logger.SystemdUnreachable(path, e.Message);
            messages.Dispose();
            return null;
        }

        lifetime.ApplicationStarted.Register(() => messages.Send("READY=1"));
        lifetime.ApplicationStopping.Register(() => messages.Send("STOPPING=1"));
        return messages;
    }

    public void Dispose() => _socket.Dispose();

    private void Send(string state) => _socket.Send(Encoding.UTF8.GetBytes(state));
}

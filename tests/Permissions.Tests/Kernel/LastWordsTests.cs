// What a process needs at its end, after a drop that nobody warmed up for: it prints, and it is told what it leaves behind.
using System;
using System.IO;
using System.Net.Sockets;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class LastWordsTests
{
    [KernelFact]
    public void ReadDropped_ExceptionIsPrintedWithItsStack()
    {
        string printed = ChildProcess.Run(static () =>
        {
            ProcessPermissions.Drop(Permission.FileSystemRead);
            try
            {
                throw new TimeoutException("the last words");
            }
            catch (TimeoutException e)
            {
                Console.Error.WriteLine(e);
                Console.WriteLine(e);
            }
        });
        Assert.Contains("the last words", printed);
        Assert.Contains("LastWordsTests", printed);
    }

    [KernelFact]
    public void ReadDropped_ResultSaysWhatTheCollectorCannotSee() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.WarmUp();
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemRead);
        Assert.Contains("the collector cannot see how much memory is left", result[Permission.FileSystemRead].Detail);
    });

    [KernelFact]
    public void WriteDropped_SocketThatStaysBehindStandsInTheReport() => ChildProcess.Run(static () =>
    {
        string path = ChildProcess.Own("service.socket");
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite);
        OpenHandle open = Assert.Single(result.StillOpen, static one => one.Kind == OpenHandleKind.SocketFile);
        Assert.Equal(path, open.Path);
        string said = open.ToString();
        Assert.Contains(path, said);
        Assert.Contains($"DropExcept(Permission.FileSystemWrite, [\"{Path.GetDirectoryName(path)}\"])", said);
    });
}

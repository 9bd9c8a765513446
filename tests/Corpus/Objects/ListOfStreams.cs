// A list of a framework's type holds the program's own streams.
// Harmless: it holds others.
[assembly: Expect("PERM1001", "Main → Loud.Write → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
var streams = new List<Stream> { new Loud() }; //! Harmless: var streams = new List<Stream> { new Quiet() };
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var stream in streams)
    stream.Write([1], 0, 1);

class Loud : Quiet
{
    public override void Write(byte[] buffer, int offset, int count) => Store.Save();
}

class Quiet : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => 0;

    public override long Position { get; set; }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => 0;

    public override long Seek(long offset, SeekOrigin origin) => 0;

    public override void SetLength(long value) { }

    public override void Write(byte[] buffer, int offset, int count) { }
}

// A stream that compresses writes to the program's own stream, seen as a plain stream.
// Harmless: it writes to another one.
[assembly: Expect("PERM1001", "Main → Loud.Write → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
Stream inner = new Loud(); //! Harmless: Stream inner = new Quiet();
Stream zip = new System.IO.Compression.GZipStream(inner, System.IO.Compression.CompressionLevel.Fastest);
ProcessPermissions.Drop(Permission.FileSystemWrite);
zip.Write(new byte[100], 0, 100);
zip.Flush();

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

// A writer writes to the program's own stream.
// Harmless: it writes to another one.
// BeforeDrop: it writes before the drop.
[assembly: Expect("PERM1001", "Main → Loud.Write → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
var writer = new StreamWriter(new Loud()) { AutoFlush = true }; //! Harmless: var writer = new StreamWriter(new Quiet()) { AutoFlush = true };
//! BeforeDrop: writer.Write("text");
ProcessPermissions.Drop(Permission.FileSystemWrite);
writer.Write("text"); //! BeforeDrop:

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

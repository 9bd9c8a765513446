// A field of a framework's type keeps the program's own stream.
// Harmless: it keeps another one.
[assembly: Expect("PERM1001", "Main → Holder.Fill → Loud.Write → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
var holder = new Holder(new Loud()); //! Harmless: var holder = new Holder(new Quiet());
ProcessPermissions.Drop(Permission.FileSystemWrite);
holder.Fill();

class Holder(Stream stream)
{
    private readonly Stream kept = stream;

    public void Fill() => kept.Write([1], 0, 1);
}

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
